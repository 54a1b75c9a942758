/** A figure, a name or, as the reason behind an error, the report of another one. */
export type Fact = string | number | ErrorReport;

/** An error as it travels between contexts and is stored. */
export interface ErrorReport {
  code: ErrorCode;
  facts: readonly Fact[];
}

export type ErrorCode = keyof ErrorFacts;

/**
 * Every error that can reach a person, with its facts in the order of the placeholders `$1`, `$2`, … of its sentence,
 * which stands under `error` in each file of locales/.
 */
export interface ErrorFacts {
  /** An error without a code, which is a fault of ours. */
  unexpected: [message: string];

  // Files of reviews
  'data.empty': [];
  'data.binary': [];
  'data.format': [name: string];
  'data.notUtf8': [];
  'data.damagedGzip': [];
  'data.damagedZip': [];
  'data.grows': [mostMegabytes: number];
  'data.zipInZip': [name: string, megabytes: number, most: number];
  'data.zipEntry': [name: string];
  'data.zipWithoutTable': [files: string];
  'data.json': [];
  'data.jsonTooLong': [];
  'data.noRows': [];
  'data.noTextColumn': [columns: string];
  'data.noLabelColumn': [columns: string];
  'data.noSuchTable': [name: string, tables: string];
  'data.noSuchColumn': [name: string, columns: string];
  'data.exportWithoutTexts': [site: string];
  'data.headerQuotes': [];
  'data.endlessLine': [line: number];
  'data.labelsContradictRatings': [rows: number, of: number];
  'data.classUnread': [rows: number, value: string];
  'data.sideLost': [reviews: number, lowest: number, highest: number];
  'data.noGoodRow': [rows: number, firstReason: ErrorReport];
  'data.oneSide': [reviews: number];
  // Problems of one row
  'data.rowFields': [fields: number, expected: number];
  'data.rowQuotes': [];
  'data.rowLong': [];
  'data.rowNul': [];
  'data.rowNotUtf8': [];
  'data.rowJson': [];
  'data.rowWithoutText': [];
  'data.rowWithoutLabel': [];
  'data.rowLabel': [value: string];
  'data.rowRating': [value: string];

  // Engine and GPU
  'engine.noSimd': [];
  'engine.noMemory': [];
  'engine.threadUnreadable': [];
  'engine.tensorSize': [tensor: string, values: number, expected: number];
  'engine.tensorValues': [tensor: string];
  'engine.noWebGpu': [];
  'engine.noGpu': [];
  'engine.softwareGpu': [name: string];
  'engine.gpuRefused': [reason: string];
  'engine.gpuLost': [];
  'engine.gpuFailed': [reason: string];
  'engine.gpuMiscalculates': [];
  'engine.gpuBuffer': [neededMb: number, availableMb: number];
  'engine.gpuUnits': [hiddenUnits: number];

  // Models on disk
  'model.gone': [];
  'model.file': [file: string, reason: ErrorReport];
  'model.zip': [reason: ErrorReport];
  // Problems of one file of a model
  'model.missingFile': [];
  'model.fileTooLarge': [bytes: number, most: number];
  'model.wrongLength': [bytes: number, expected: number];
  'model.unreadable': [];
  'model.changed': [];
  'model.otherFile': [];
  'model.badField': [field: string];
  'model.newerFormat': [];
  'model.otherNetwork': [];
  'model.badWeights': [];
  'model.tooManyWeights': [weights: number, most: number];
  /** The longest text that it reads, in words. */
  'model.tooMuchWork': [words: number, most: number];
  'model.lexiconSize': [entries: number, expected: number];
  'model.lexiconWord': [line: number, word: string];
  'model.lexiconRepeats': [line: number, word: string];
  // Problems of a zip
  'model.notZip': [];
  'model.damagedZip': [];
  'model.zipLength': [];
  'model.zipFiles': [count: number];
  'model.zipRepeats': [name: string];
  'model.zipPath': [name: string];
  'model.zipEncrypted': [name: string];
  'model.zipMethod': [name: string];
  'model.zipGrows': [name: string, from: number, to: number];
  // Problems of a training
  'model.diverged': [step: number];
  'model.weightRange': [];
  // Importing, exporting and managing models
  'model.madeElsewhere': [];
  'model.notTrainable': [];
  'model.isShipped': [];
  'model.isStored': [name: string];
  'model.neededByTraining': [];
  'model.noScore': [];
  'model.replaced': [name: string, reason: ErrorReport];
  'model.unusable': [name: string, reason: ErrorReport];
  'model.tooLarge': [megabytes: number, most: number];
  'model.transferCrashed': [message: string];
  'model.transferStopped': [];
  // Models made elsewhere
  'import.noModel': [files: string];
  'import.notKeras': [file: string];
  'import.savedModel': [file: string];
  'import.pickle': [file: string];
  'import.damagedHdf5': [file: string];
  'import.config': [];
  'import.weightsAlone': [file: string];
  'import.graphModel': [];
  'import.missingShards': [count: number, first: string];
  'import.shardLength': [bytes: number, expected: number];
  'import.weightType': [weight: string, dtype: string];
  'import.weights': [layer: string];
  'import.weightValues': [layer: string];
  'import.tooLarge': [millionValues: number];
  'import.layer': [layer: string, className: string];
  'import.setting': [layer: string, setting: string, value: string];
  'import.order': [layer: string];
  'import.inputs': [count: number];
  'import.outputLayers': [count: number];
  'import.outputs': [count: number];
  'import.noEmbedding': [];
  'import.lengthUnknown': [layer: string];
  /** Words of a sequence, and the most that layers of this size may read. */
  'import.tooLong': [words: number, most: number];
  'import.fixedLength': [length: number, chosen: number];
  'import.noLexicon': [];
  /** Names of files, and rows of the embedding. */
  'import.lexiconUnfit': [files: string, words: number];
  'import.lexiconLong': [most: number];
  'import.characters': [];
  'import.runFailed': [message: string];
  'import.tooSlow': [seconds: number];

  // Training
  'training.alreadyThere': [];
  'training.beingCompared': [];
  'training.checkpointNotStored': [reason: ErrorReport];
  'training.crashed': [message: string];
  'training.dataGone': [];
  'training.fileChanged': [];
  'training.fileGone': [];
  'training.fileUnreadable': [];
  'training.interrupted': [times: number];
  'training.noExamples': [];
  'training.noMemory': [];
  'training.nothingCollected': [];
  'training.nothingToCompare': [];
  'training.nothingToDecide': [];
  'training.nothingToResume': [];
  'training.suspended': [times: number];
  'training.threadFailed': [message: string];

  // Storage in the browser
  'storage.full': [];
  /** The browser cannot open or read its own database. */
  'storage.unavailable': [];
  'storage.fullForModel': [name: string, megabytes: number];
  /** A sentence in English, as version 0.1.0 stored errors. */
  'storage.oldSentence': [sentence: string];

  // Reviews on a page
  /** Fewer or more scores came back than reviews were sent. */
  'page.scoresMissing': [sent: number, received: number];

  // Messages between contexts
  'message.refused': [type: string, reason: string];

  // The extension's own files
  'extension.fileMissing': [path: string];
}
