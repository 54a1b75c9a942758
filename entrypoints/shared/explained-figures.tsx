export interface ExplainedFigure {
  name: string;
  value: string;
  /** One sentence on what the figure means. */
  why: string;
}

/** Figures one below the other, each with a line that explains it. */
export function ExplainedFigures({ items }: { items: readonly ExplainedFigure[] }) {
  return (
    <dl class="explained">
      {items.map(({ name, value, why }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <span class="figure">{value}</span>
            <small>{why}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}
