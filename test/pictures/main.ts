import { mkdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Extension } from '../e2e/extension';
import { takeArtwork } from './artwork';
import { takeLab } from './lab';
import { takeBadges, takeBar, takePanel } from './page';
import { takeTraining } from './training';

/** Takes the pictures of the README and of the stores anew, of the built extension with the model that it ships. */

const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
const PICTURES = { badges: takeBadges, panel: takePanel, bar: takeBar, training: takeTraining, lab: takeLab };

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
for (const language of ['en', 'de']) {
  // Chromium on Linux speaks the language of its environment, elsewhere that of the flag.
  process.env.LANGUAGE = language;
  const extension = await Extension.launch({ args: [`--lang=${language}`] });
  try {
    for (const [name, take] of Object.entries(PICTURES)) {
      await take(extension, `${folder}${language}-${name}.png`);
      await extension.closePages();
    }
    if (language === 'en') await takeArtwork(extension, folder);
  } finally {
    await extension.close();
  }
}
