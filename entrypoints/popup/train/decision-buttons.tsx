import { i18n } from '#i18n';
import { ask } from '../../shared/ask';
import { Action } from '../action';
import { Foot } from './foot';
import { busy, decide } from './state';

/** Use, keep or discard the new model. */
export function DecisionButtons() {
  const discard = async () => {
    const sure = await ask({
      title: i18n.t('comparison.discardTitle'),
      text: i18n.t('comparison.discardText'),
      action: i18n.t('comparison.discard'),
    });
    if (sure) await decide('discard');
  };
  return (
    <Foot hint={i18n.t('comparison.hint')}>
      <Action class="primary" idle={busy.value} onClick={() => decide('use')}>
        {i18n.t('comparison.use')}
      </Action>
      <Action idle={busy.value} onClick={() => decide('store')}>
        {i18n.t('comparison.store')}
      </Action>
      <Action class="danger last" idle={busy.value} onClick={discard}>
        {i18n.t('comparison.discard')}
      </Action>
    </Foot>
  );
}
