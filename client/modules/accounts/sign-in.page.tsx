// Decides how one signs in: a user name and a password, and then back to where one was going.
import { useMutation } from '@apollo/client/react';
import { Link, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { loadMoreWords } from '../../app/i18n/language';
import { Leave } from '../../app/leave';
import { useSession } from '../../app/session';
import { SignInDocument } from '../../gql/graphql';
import { Field } from '../../ui/field';
import { Loading } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { Problem } from '../../ui/problem';
import { RoamingWays } from './roaming-ways';

// Few come back from elsewhere without being signed in; its words are beyond a teacher's way.
const RoamingFailed = lazy(async () => {
  const [code] = await Promise.all([import('./roaming-failed'), loadMoreWords()]);
  return { default: code.RoamingFailed };
});
// Only offices give a second factor; everybody else comes in without its code.
const RecoveryCodes = lazy(async () => ({
  default: (await import('./second-factor-codes')).RecoveryCodes,
}));
const SecondFactorSetUp = lazy(async () => ({
  default: (await import('./second-factor-set-up')).SecondFactorSetUp,
}));
const SecondFactorStep = lazy(async () => ({
  default: (await import('./second-factor-step')).SecondFactorStep,
}));

/** The sign-in page; says nothing of whether an account exists. */
export function SignInPage() {
  return (
    <Suspense fallback={<Loading />}>
      <SignIn />
    </Suspense>
  );
}

function SignIn() {
  const { t } = useTranslation();
  const { return: back, roaming } = useSearch({ from: '/sign-in' });
  const { me, become } = useSession();
  const [signIn, { loading, error }] = useMutation(SignInDocument);
  const [userName, setUserName] = useState('');
  const [password, setPassword] = useState('');
  const [codes, setCodes] = useState<readonly string[] | null>(null);

  // Told once: the session is complete, and yet nothing leads on before they are kept.
  if (codes !== null) {
    return (
      <div className="narrow">
        <PageHead title={t('factor.setUpTitle')} />
        <RecoveryCodes codes={codes} done={() => setCodes(null)} />
      </div>
    );
  }
  if (me?.secondFactor === 'ASKED') return <SecondFactorStep me={me} />;
  if (me?.mustChangePassword) return <Leave to="/password" back={back} />;
  if (me?.secondFactor === 'TO_SET_UP') {
    return (
      <SecondFactorSetUp
        confirmed={async (answer) => {
          setCodes(answer.recoveryCodes);
          await become(answer.me);
        }}
      />
    );
  }
  if (me) return <Leave to={back ?? '/'} />;

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    try {
      const answer = await signIn({
        variables: { input: { userName: userName.trim(), password } },
      });
      if (answer.data) await become(answer.data.signIn.me);
    } catch {
      setPassword('');
    }
  }

  return (
    <div className="narrow">
      <PageHead title={t('signIn.title')} line={t('signIn.line')} />
      {roaming && !error && (
        <Suspense>
          <RoamingFailed why={roaming} />
        </Suspense>
      )}
      <Problem error={error} />
      <form className="card stack" onSubmit={(event) => void submit(event)}>
        <Field id="user-name" label={t('signIn.userName')}>
          {(control) => (
            <input
              {...control}
              required
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={200}
              value={userName}
              onChange={(event) => setUserName(event.target.value)}
            />
          )}
        </Field>
        <Field id="password" label={t('signIn.password')}>
          {(control) => (
            <input
              {...control}
              required
              type="password"
              autoComplete="current-password"
              maxLength={200}
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Field>
        <button type="submit" className="button primary" disabled={loading}>
          {t(loading ? 'wait' : 'signIn.action')}
        </button>
      </form>
      <RoamingWays back={back} />
      <ul className="ways">
        <li>
          <Link to="/password/forgotten">{t('signIn.forgotten')}</Link>
        </li>
        <li>
          <Link to="/apply">{t('signIn.apply')}</Link>
        </li>
        <li>
          <Link to="/sign-up">{t('signIn.signUp')}</Link>
        </li>
      </ul>
    </div>
  );
}
