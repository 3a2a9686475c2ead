// Decides what the pages of mailed links share: a narrow column, and what is said when the link is not whole.
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { useLinkToken } from './link-token';

/** A page that lives from the token of a mail. */
export function LinkPage(props: { title: string; children: (token: string) => ReactNode }) {
  const { t } = useTranslation();
  const token = useLinkToken();
  return (
    <div className="narrow">
      <PageHead title={props.title} />
      {token ? (
        // Another mail's link opened here is another matter.
        <Fragment key={token}>{props.children(token)}</Fragment>
      ) : (
        <Notice tone="stop">
          <p>
            <strong>{t('link.missing')}</strong>
          </p>
          <p>{t('link.missingNext')}</p>
        </Notice>
      )}
      <p>
        <Link to="/">{t('link.toHome')}</Link>
      </p>
    </div>
  );
}
