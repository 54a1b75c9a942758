import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { JSDOM } from 'jsdom';
import { readCards } from '../sites/read';
import { SITES, siteFor } from '../sites/registry';
import { main } from './options';

/** Prints the reviews of a saved page, one JSON object a line, as the extension reads them. Runs no script of the page. */
await main(async () => {
  const command = new Command('npm run extract --')
    .argument('<page>', 'a saved page, HTML')
    .requiredOption('--url <url>', 'the address that the page was saved from')
    .parse();
  const [path] = command.args as [string];
  const { url } = command.opts<{ url: string }>();
  const site = siteFor(url);
  if (!site) throw new Error(`No site reads ${url}. Known sites: ${SITES.map(({ name }) => name).join(', ')}.`);
  const html = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(`Cannot read ${path}: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}.`);
  });
  const reads = readCards(new JSDOM(html, { url }).window.document, site);
  if (reads.length === 0) throw new Error(`${path} holds no review that ${site.name} pages are known to show.`);
  for (const { review } of reads) process.stdout.write(`${JSON.stringify(review)}\n`);
});
