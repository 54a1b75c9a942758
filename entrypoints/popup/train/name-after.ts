const LONGEST_NAME = 100;

/** The suggested name of a model that is trained on a file: "my-film_club.csv.gz" -> "my film club". */
export function nameAfter(fileName: string): string {
  const bare = fileName.replace(/(\.(csv|tsv|tab|txt|json|jsonl|ndjson|gz|zip))+$/i, '').replaceAll(/[-_\s]+/g, ' ');
  return bare.trim().slice(0, LONGEST_NAME);
}
