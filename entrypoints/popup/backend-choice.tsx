import { i18n } from '#i18n';
import type { ModelStatus } from '../../lib/messages/payloads';
import { errorSentence } from '../shared/error-sentence';
import { setBackend } from './state';

type Backend = ModelStatus['backend'];

export const BACKEND_NAMES: Record<Backend, () => string> = {
  auto: () => i18n.t('popup.backendAuto'),
  webgpu: () => i18n.t('popup.backendGpu'),
  cpu: () => i18n.t('popup.backendCpu'),
};
export const BACKEND_HINTS: Record<Backend, () => string> = {
  auto: () => i18n.t('popup.backendAutoHint'),
  webgpu: () => i18n.t('popup.backendGpuHint'),
  cpu: () => i18n.t('popup.backendCpuHint'),
};

/** What the network computes on, to choose; and why it is not the GPU where that was wanted. */
export function BackendChoice({ status }: { status: ModelStatus }) {
  const { backend, gpuProblem } = status;
  return (
    <>
      <select
        id="backend"
        value={backend}
        disabled={status.state === 'loading'}
        onChange={(event) => void setBackend(event.currentTarget.value as Backend)}
      >
        {Object.entries(BACKEND_NAMES).map(([id, name]) => (
          <option key={id} value={id}>
            {name()}
          </option>
        ))}
      </select>
      <small>{gpuProblem ? i18n.t('popup.gpuProblem', [errorSentence(gpuProblem)]) : BACKEND_HINTS[backend]()}</small>
    </>
  );
}
