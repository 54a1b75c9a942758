interface Props {
  /** A value that is not known yet is a dash. */
  items: readonly { name: string; value: string }[];
}

/** Figures side by side, each under its name. They keep their places while they change. */
export function Figures({ items }: Props) {
  return (
    <dl class="figures">
      {items.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd class="figure">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
