import { expect, it } from 'vitest';
import { exampleFromAcl, parseAclPath } from '../../lib/data/acl-imdb';

it('reads label and rating from the path, and the film from its address', () => {
  const url = 'http://www.imdb.com/title/tt0000123/usercomments';
  const read = (path: string, text: string, filmUrl?: string) => exampleFromAcl(parseAclPath(path)!, text, filmUrl);
  expect(read('aclImdb/train/pos/127_10.txt', 'Fine', url)).toEqual({
    text: 'Fine',
    label: 1,
    rating: 10,
    movie: 'tt0000123',
  });
  expect(read('test\\neg\\0_2.txt', 'Poor')).toEqual({ text: 'Poor', label: 0, rating: 2 });
  expect(read('unsup/5_0.txt', 'So so')).toEqual({ text: 'So so' });
});

it('knows the files of other kinds', () => {
  for (const path of ['train/urls_pos.txt', 'train/pos/README', 'train/other/1_2.txt', 'compos/1_2.txt']) {
    expect(parseAclPath(path)).toBeUndefined();
  }
});
