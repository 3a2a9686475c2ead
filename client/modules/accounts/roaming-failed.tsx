// Decides what is said to somebody who came back from another institution without being signed in: why, and what to do (D3.1).
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice';
import type { RoamingFailure } from './roaming-failures';

/** The notice above the form; `why` as the address says it. */
export function RoamingFailed(props: { why: RoamingFailure }) {
  const { t } = useTranslation();
  return (
    <Notice tone="stop" live>
      <p>
        <strong>{t(`roamingFailed.${props.why}.title`)}</strong>
      </p>
      <p>{t(`roamingFailed.${props.why}.next`)}</p>
    </Notice>
  );
}
