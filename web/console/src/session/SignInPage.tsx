import { Alert, Button, PasswordInput, Paper, Stack, TextInput, Title } from '@mantine/core';
import { IconAlertCircle, IconInfoCircle } from '@tabler/icons-react';
import { useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { ApiError } from '../api/apiError';
import { LanguageSwitch } from '../app/LanguageSwitch';
import { Logo } from '../app/Logo';
import { useServices, useSession } from '../app/services';
import { describeError } from '../ui/describeError';
import { PageLoading } from '../ui/PageLoading';
import { PageTitle } from '../ui/PageTitle';
import { returnPath } from './returnTo';
import classes from './SignInPage.module.css';

export function SignInPage() {
  const { t } = useTranslation();
  const state = useSession();
  const [search] = useSearchParams();

  if (state.status === 'signed-in') return <Navigate to={returnPath(search)} replace />;
  if (state.status === 'restoring') return <PageLoading />;
  return (
    <main className={classes['page']}>
      <PageTitle>{t('signIn.title')}</PageTitle>
      <Logo />
      <Paper className={classes['card']} withBorder radius="lg" p="xl">
        <Stack>
          <Title order={1} size="h3">
            {t('signIn.heading')}
          </Title>
          {state.status === 'signed-out' && state.expired && (
            <Alert icon={<IconInfoCircle />} variant="light">
              {t('signIn.expired')}
            </Alert>
          )}
          <SignInForm />
        </Stack>
      </Paper>
      <LanguageSwitch />
    </main>
  );
}

function SignInForm() {
  const { t } = useTranslation();
  const { session } = useServices();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState<'email' | 'password'>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const emailInput = useRef<HTMLInputElement>(null);
  const passwordInput = useRef<HTMLInputElement>(null);

  const complain = (field: 'email' | 'password') => {
    setMissing(field);
    (field === 'email' ? emailInput : passwordInput).current?.focus();
  };

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy) return;
    setError(undefined);
    const empty = email.trim() === '' ? 'email' : password === '' ? 'password' : undefined;
    if (empty) {
      complain(empty);
      return;
    }
    setMissing(undefined);
    setBusy(true);
    try {
      await session.signIn(email.trim(), password);
    } catch (failure) {
      setError(failure);
      setBusy(false);
      if (failure instanceof ApiError) passwordInput.current?.select();
    }
  };

  const describe = (failure: unknown): string => {
    if (failure instanceof ApiError && failure.code === 'wrong-credentials') return t('signIn.wrongCredentials');
    if (failure instanceof ApiError && failure.status === 429) {
      return t('signIn.tooManyAttempts', { count: Math.max(1, Math.ceil((failure.retryAfterSeconds ?? 60) / 60)) });
    }
    return describeError(t, failure);
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack>
        {error !== undefined && (
          <Alert role="alert" color="red" icon={<IconAlertCircle />}>
            {describe(error)}
          </Alert>
        )}
        <TextInput
          ref={emailInput}
          label={t('signIn.email')}
          type="email"
          name="email"
          autoComplete="username"
          autoFocus
          size="md"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={missing === 'email' && t('signIn.emailMissing')}
        />
        <PasswordInput
          ref={passwordInput}
          label={t('signIn.password')}
          name="password"
          autoComplete="current-password"
          size="md"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={missing === 'password' && t('signIn.passwordMissing')}
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword'), tabIndex: 0 }}
        />
        <Button type="submit" size="md" loading={busy} fullWidth>
          {t('signIn.submit')}
        </Button>
      </Stack>
    </form>
  );
}
