import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { previewWorker } from './preview';
import { scoringWorker } from './scoring';
import { trainerWorker } from './trainer';
import { transferWorker } from './transfer';

const WORK = { preview: previewWorker, scoring: scoringWorker, trainer: trainerWorker, transfer: transferWorker };

/** The workers of the extension, told apart by their name: in one script, what they share is in the package once. */
export default defineUnlistedScript(() => WORK[self.name as keyof typeof WORK]());
