// Decides how the page speaks to a person outside a form: a strip with a tone, and the wait.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A strip: `info` says, `time` presses, `stop` refuses, `done` confirms. A `live` one is read out, and can take the focus. */
export function Notice(props: {
  tone: 'info' | 'time' | 'stop' | 'done';
  children: ReactNode;
  live?: boolean;
}) {
  return (
    <div
      className={`notice ${props.tone}`}
      role={props.live ? 'status' : undefined}
      tabIndex={props.live ? -1 : undefined}
    >
      {props.children}
    </div>
  );
}

/** Said while the server is asked for a page. */
export function Loading() {
  const { t } = useTranslation();
  return (
    <p className="loading" role="status">
      {t('loading')}
    </p>
  );
}
