import { i18n } from '#i18n';
import { languageName } from '../shared/language-name';
import { EXAMPLES } from './examples';
import { LiveBadge } from './live-badge';
import { languages } from './state';

/** Invented reviews with the badges that they would have on a page; in the reader's language where it has a model. */
export function ExampleReviews() {
  if (!languages.value) return null;
  const own = i18n.t('lang');
  const language = languages.value.includes(own) && own in EXAMPLES ? own : 'en';
  return (
    <>
      {!languages.value.includes(own) && <p class="quiet">{i18n.t('welcome.languageUnread', [languageName(own)])}</p>}
      <ul class="examples">
        {EXAMPLES[language]!.map(({ film, text }) => (
          <li key={film}>
            <p class="byline">
              <cite lang={language}>{film}</cite>
              <LiveBadge text={text} />
            </p>
            <p lang={language}>{text}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
