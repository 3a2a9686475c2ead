// Decides how the way of a long work is told: a bar, its sentence, and the same words for who hears the page.

/** A bar; without `done` it only says that something is under way. */
export function ProgressLine(props: { line: string; done?: number; total?: number }) {
  return (
    <div className="progress" role="status">
      <p>{props.line}</p>
      <progress
        aria-label={props.line}
        {...(props.done === undefined ? {} : { value: props.done, max: props.total ?? 1 })}
      />
    </div>
  );
}
