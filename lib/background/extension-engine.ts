import { type GruEngine, loadEngine } from '../gru/cpu/engine';
import { readExtensionFile } from './extension-file';

/** Compiles the engine of the extension. @throws CodedError `engine.noSimd` or `extension.fileMissing` */
export const loadExtensionEngine = (): Promise<GruEngine> => loadEngine((file) => readExtensionFile(`wasm/${file}`));
