import { i18n } from '#i18n';
import { BACKENDS, type Backend } from '../../lib/common/backend';

const NAMES: Record<Backend, () => string> = {
  auto: () => i18n.t('advanced.backendAuto'),
  webgpu: () => i18n.t('advanced.backendGpu'),
  cpu: () => i18n.t('advanced.backendCpu'),
};
const HINTS: Record<Backend, () => string> = {
  auto: () => i18n.t('advanced.backendAutoHint'),
  webgpu: () => i18n.t('advanced.backendGpuHint'),
  cpu: () => i18n.t('advanced.backendCpuHint'),
};

interface Props {
  id: string;
  value: Backend;
  disabled?: boolean;
  /** Shown in place of what the choice means. */
  problem?: string | undefined;
  onChange(backend: Backend): void;
}

/** The choice of what a network computes on. */
export function BackendChoice({ id, value, disabled, problem, onChange }: Props) {
  return (
    <>
      <select
        id={id}
        value={value}
        disabled={disabled}
        aria-describedby={`${id}-hint`}
        onChange={({ currentTarget }) => onChange(currentTarget.value as Backend)}
      >
        {BACKENDS.map((backend) => (
          <option key={backend} value={backend}>
            {NAMES[backend]()}
          </option>
        ))}
      </select>
      <small id={`${id}-hint`}>{problem ?? HINTS[value]()}</small>
    </>
  );
}
