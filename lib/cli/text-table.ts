export interface TextTableOptions {
  /** Left-aligned columns, from the first; the others are aligned to the right. Default: 1. */
  left?: number;
}

/** Lines with aligned columns, two blanks apart. @param rows of equally many cells */
export function textTable(rows: readonly (readonly string[])[], { left = 1 }: TextTableOptions = {}): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]!.length))) ?? [];
  const align = (cell: string, column: number) =>
    column < left ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!);
  return rows.map((row) => row.map(align).join('  ').trimEnd()).join('\n');
}
