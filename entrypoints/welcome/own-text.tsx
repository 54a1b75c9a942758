import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ratedPart } from '../../lib/overlay/selection-text';
import { LiveBadge } from './live-badge';

/** A text is rated once nothing has been typed for so long. */
const PAUSE_MS = 400;

/** A field for a text of one's own, which is rated as one types. Nothing of it is stored. */
export function OwnText() {
  const [typed, setTyped] = useState('');
  const [text, setText] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => setText(ratedPart(typed)?.text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <div class="own">
      <label for="own-text">{i18n.t('welcome.own')}</label>
      <textarea
        id="own-text"
        rows={2}
        placeholder={i18n.t('welcome.ownHint')}
        value={typed}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <div class="own-rating">{text !== undefined && <LiveBadge text={text} />}</div>
    </div>
  );
}
