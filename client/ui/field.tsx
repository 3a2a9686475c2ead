// Decides how one field is labelled, hinted and faulted, so that every field reads the same.
import type { ReactNode } from 'react';

/** What a control must carry to belong to its field. */
export interface FieldControl {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean | undefined;
}

/** A label, an optional hint, the faults, and the control that the caller draws. */
export function Field(props: {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  faults?: readonly string[];
  className?: string;
  children: (control: FieldControl) => ReactNode;
}) {
  const faults = props.faults ?? [];
  const described = [
    props.hint ? `${props.id}-hint` : null,
    faults.length > 0 ? `${props.id}-fault` : null,
  ].filter((each) => each !== null);
  return (
    <div className={`field ${faults.length > 0 ? 'faulty' : ''} ${props.className ?? ''}`}>
      <label htmlFor={props.id}>{props.label}</label>
      {props.hint && (
        <p className="hint" id={`${props.id}-hint`}>
          {props.hint}
        </p>
      )}
      <Faults id={props.id} faults={faults} />
      {props.children({
        id: props.id,
        'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
        'aria-invalid': faults.length > 0 || undefined,
      })}
    </div>
  );
}

/** The faults of a field, directly above its control. */
export function Faults(props: { id: string; faults: readonly string[] }) {
  if (props.faults.length === 0) return null;
  return (
    <p className="fault" id={`${props.id}-fault`}>
      {props.faults.join(' ')}
    </p>
  );
}
