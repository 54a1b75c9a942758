import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { JSDOM } from 'jsdom';
import { ALL_SITES } from '../sites/all-sites';
import { readPage } from '../sites/reading/read-page';
import { main } from './options';

/** Prints the reviews of a saved page as the extension reads them, one JSON object a line. Scripts of the page do not run. */
await main(async () => {
  const command = new Command('npm run extract --')
    .argument('<page>', 'a saved page, HTML')
    .requiredOption('--url <url>', 'the address that the page was saved from')
    .option('--layout', 'name the layout that read each review, and the element that its badge follows')
    .addHelpText('after', `\nSites: ${ALL_SITES.map(({ name }) => name).join(', ')} (on any other page).`)
    .parse();
  const [path] = command.args as [string];
  const { url, layout: withLayout } = command.opts<{ url: string; layout?: boolean }>();
  if (!URL.canParse(url)) throw new Error(`${url} is not an address: give the one that the page was saved from.`);
  const html = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(`Cannot read ${path}: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}.`);
  });
  const { site, reads } = readPage(new JSDOM(html, { url }).window.document, url);
  if (reads.length === 0) throw new Error(`${path} holds no review that can be read as ${site.name}.`);
  for (const { review, layout, anchor } of reads) {
    const badgeAfter = [anchor.localName, ...anchor.classList].join('.');
    process.stdout.write(`${JSON.stringify(withLayout ? { layout, ...review, badgeAfter } : review)}\n`);
  }
});
