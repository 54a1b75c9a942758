import { Command } from 'commander';
import { ALL_SITES } from '../sites/all-sites';
import { readPage } from '../sites/reading/read-page';
import { main } from './options';
import { openSavedPage, whyNoReview } from './saved-page';

/** Prints the reviews of a saved page as the extension reads them, one JSON object a line. Scripts of the page do not run. */
await main(async () => {
  const command = new Command('npm run extract --')
    .argument('<page>', 'a saved page, HTML')
    .requiredOption('--url <url>', 'the address that the page was saved from')
    .option('--layout', 'name the layout that read each review, and the element that its badge follows')
    .addHelpText('after', `\nSites: ${ALL_SITES.map(({ name }) => name).join(', ')} (on any other page).`)
    .parse();
  const [path] = command.args as [string];
  const options = command.opts<{ url: string; layout?: boolean }>();
  const url = options.url.replace(/^view-source:/, '');
  if (!URL.canParse(url)) throw new Error(`${url} is not an address: give the one that the page was saved from.`);
  const document = await openSavedPage(path, url);
  const { site, reads } = readPage(document, url);
  if (reads.length === 0)
    throw new Error(`${path} ${whyNoReview(document) ?? `holds no review that can be read as ${site.name}.`}`);
  for (const { review, layout, anchor } of reads) {
    const badgeAfter = [anchor.localName, ...anchor.classList].join('.');
    process.stdout.write(`${JSON.stringify(options.layout ? { layout, ...review, badgeAfter } : review)}\n`);
  }
});
