// Decides how an application is read back before it is sent: every answer with the way to change it.
import { useTranslation } from 'react-i18next';
import { Facts } from '../../ui/facts';
import { Problem } from '../../ui/problem';
import type { ApplicationField, ApplicationForm } from './application-form';
import { tidyUserName } from './application-form';
import { maskedNationalId } from './national-id';

/** The check, and the button that sends. */
export function ApplyCheck(props: {
  form: ApplicationForm;
  error: unknown;
  sending: boolean;
  onChange: (field: ApplicationField) => void;
  onSend: () => void;
}) {
  const { t } = useTranslation();
  const { form, onChange } = props;
  const row = (field: ApplicationField, name: string, value: string) => ({
    name,
    value,
    change: (
      <button
        type="button"
        className="button small"
        aria-label={t('apply.changeOf', { name })}
        onClick={() => onChange(field)}
      >
        {t('change')}
      </button>
    ),
  });
  return (
    <>
      <Problem error={props.error} />
      <section className="card">
        <Facts
          facts={[
            row(
              'unit',
              t('apply.unit'),
              form.unit ? t('accounts.named', { name: form.unit.name, code: form.unit.code }) : '',
            ),
            row('tier', t('apply.tierSection'), form.tier ? t(`role.${form.tier}`) : ''),
            row('nationalId', t('nationalId.label'), maskedNationalId(form.nationalId)),
            row('name', t('apply.name'), form.name.trim()),
            row('telephone', t('apply.telephone'), form.telephone.trim()),
            row('email', t('apply.email'), form.email.trim()),
            row('userName', t('apply.userName'), tidyUserName(form.userName)),
            row('password', t('apply.password'), t('apply.passwordHidden')),
          ]}
        />
      </section>
      <div className="actions">
        <button
          type="button"
          className="button primary large"
          disabled={props.sending}
          onClick={props.onSend}
        >
          {t(props.sending ? 'wait' : 'apply.send')}
        </button>
        <button type="button" className="button" onClick={() => onChange('unit')}>
          {t('apply.back')}
        </button>
      </div>
    </>
  );
}
