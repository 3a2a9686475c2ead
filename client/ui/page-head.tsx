// Decides how a page begins: its one heading, a line of context, and the title of the browser's tab.
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The heading of a page; `actions` stand at its end. */
export function PageHead(props: { title: string; line?: ReactNode; actions?: ReactNode }) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${props.title}｜${t('product')}`;
  }, [props.title, t]);
  return (
    <div className="page-head">
      <div>
        <h1>{props.title}</h1>
        {props.line && <p className="line">{props.line}</p>}
      </div>
      {props.actions && <div className="actions">{props.actions}</div>}
    </div>
  );
}
