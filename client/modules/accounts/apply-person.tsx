// Decides how an applicant says who they are, how they are reached, and how they will sign in.
import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/field';
import { NationalIdField } from '../../ui/national-id-field';
import { applicationFieldIds } from './application-form';
import type { ApplicationField, ApplicationForm } from './application-form';

type TextField = Exclude<ApplicationField, 'unit' | 'tier' | 'nationalId'>;

const person: readonly TextField[] = ['name', 'telephone', 'email'];
const signIn: readonly TextField[] = ['userName', 'password', 'repeated'];

// What the browser should know of each: which keyboard, what to fill in, how long it can be.
const controls = {
  name: { type: 'text', autoComplete: 'name', maxLength: 60 },
  telephone: { type: 'tel', autoComplete: 'tel', maxLength: 40 },
  email: { type: 'email', autoComplete: 'email', maxLength: 254 },
  userName: { type: 'text', autoComplete: 'username', maxLength: 40 },
  password: { type: 'password', autoComplete: 'new-password', maxLength: 200 },
  repeated: { type: 'password', autoComplete: 'new-password', maxLength: 200 },
} as const;

/** The sections "applicant" and "signing in". */
export function ApplyPerson(props: {
  form: ApplicationForm;
  faultsOf: (field: ApplicationField) => string[];
  onChange: (part: Partial<ApplicationForm>) => void;
}) {
  const { t } = useTranslation();
  const { form, faultsOf } = props;
  const hints: Partial<Record<TextField, string>> = {
    name: t('apply.nameHint'),
    telephone: t('apply.telephoneHint'),
    email: t('apply.emailHint'),
    userName: t('apply.userNameHint'),
    password: t('password.hint'),
  };
  const field = (name: TextField) => (
    <Field
      key={name}
      id={applicationFieldIds[name]}
      label={t(`apply.${name}`)}
      hint={hints[name]}
      faults={faultsOf(name)}
    >
      {(control) => (
        <input
          {...control}
          {...controls[name]}
          required
          autoCapitalize="none"
          spellCheck={false}
          value={form[name]}
          onChange={(event) => props.onChange({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <>
      <section className="section stack">
        <h2>{t('apply.personSection')}</h2>
        <NationalIdField
          value={form.nationalId}
          faults={faultsOf('nationalId')}
          hint={t('apply.idHint')}
          onChange={(nationalId) => props.onChange({ nationalId })}
        />
        {person.map(field)}
      </section>
      <section className="section stack">
        <h2>{t('apply.signInSection')}</h2>
        {signIn.map(field)}
      </section>
    </>
  );
}
