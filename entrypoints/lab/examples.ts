import { i18n } from '#i18n';

/** Made-up reviews, in the language of the model. */
export const EXAMPLES = [
  {
    name: () => i18n.t('lab.exampleWarm'),
    text: 'A warm, clever film with a cast to match. I laughed, I cried, and I would see it again tomorrow.',
  },
  {
    name: () => i18n.t('lab.exampleBut'),
    text: 'I wanted to like it. The photography is gorgeous and the music lovely, but the plot is a mess, nobody talks like that, and the ending is not good at all.',
  },
  {
    name: () => i18n.t('lab.exampleUnknown'),
    text: 'Zorblax and the Snoozecastle is pure snorefest: two hours of flumpering in a gloomhouse, and then it just stops. Avoid!',
  },
];
