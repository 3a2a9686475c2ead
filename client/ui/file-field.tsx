// Decides how a file is handed over: dropped, or chosen with the browser's own dialog behind a button with our words.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from './field';

/** A field for one file; `accept` as the browser's dialog takes it. */
export function FileField(props: {
  id: string;
  label: string;
  hint?: string;
  accept: string;
  faults?: readonly string[];
  disabled?: boolean;
  /** Whether something else on the page is what one does next. */
  beside?: boolean;
  onChoose: (file: File) => void;
}) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  return (
    <Field id={props.id} label={props.label} hint={props.hint} faults={props.faults}>
      {(control) => (
        <div
          className={over ? 'drop over' : 'drop'}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            const file = event.dataTransfer.files[0];
            if (file && !props.disabled) props.onChoose(file);
          }}
        >
          <p aria-hidden="true">{t('file.drop')}</p>
          <input
            {...control}
            className="file-input"
            type="file"
            accept={props.accept}
            disabled={props.disabled}
            onChange={(event) => {
              const file = event.target.files?.[0];
              // The same file, mended, can be chosen again.
              event.target.value = '';
              if (file) props.onChoose(file);
            }}
          />
          {/* The browser's own button speaks the browser's language, not the page's. */}
          <label
            className={props.beside ? 'button' : 'button primary'}
            htmlFor={control.id}
            aria-hidden="true"
          >
            {t('file.choose')}
          </label>
        </div>
      )}
    </Field>
  );
}
