import type { Bundle } from '../../../lib/model/bundle/bundle';
import type { Inside } from '../../../lib/model/inspect';

export interface CellProps {
  /** The model in use. */
  bundle: Bundle;
  /** Every step of the text through it. */
  inside: Inside;
}
