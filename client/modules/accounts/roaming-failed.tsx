// Decides what is said to somebody who came back from another institution without being signed in: why, and what to do (D3.1).
import { useTranslation } from 'react-i18next';
import { Calling } from '../../ui/calling';
import { Notice } from '../../ui/notice';
import type { RoamingFailure } from './roaming-failures';

/** The notice above the form; `why` as the address says it. */
export function RoamingFailed(props: { why: RoamingFailure }) {
  const { t } = useTranslation();
  return (
    // A region that comes together with its words is read out by few: the focus is what makes it heard.
    <Calling moment={0}>
      <Notice tone="stop" live>
        <p>
          <strong>{t(`roamingFailed.${props.why}.title`)}</strong>
        </p>
        <p>{t(`roamingFailed.${props.why}.next`)}</p>
      </Notice>
    </Calling>
  );
}
