import { Tabs, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CopyableCode } from '../ui/CopyableCode';
import { fillIn, SAMPLES, SECRET_PLACEHOLDER, type SampleValues } from './samples';
import classes from './SigningKeys.module.css';

/** What the site's server has to run, ready for this chat and key. */
export function UserTokenSamples(values: SampleValues) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="user-token-samples">
      <Text fw={600} id="user-token-samples">
        {t('signingKeys.samples')}
      </Text>
      <Text size="sm" className={classes['hint']} mb="xs">
        {t('signingKeys.samplesHint', { id: values.keyId })}{' '}
        {values.secret === SECRET_PLACEHOLDER && t('signingKeys.samplesSecret', { placeholder: SECRET_PLACEHOLDER })}
      </Text>
      <Tabs defaultValue={SAMPLES[0].language} keepMounted={false}>
        <Tabs.List aria-label={t('signingKeys.languages')} mb="sm">
          {SAMPLES.map(({ language }) => (
            <Tabs.Tab key={language} value={language}>
              {language}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {SAMPLES.map(({ language, file, code }) => (
          <Tabs.Panel key={language} value={language}>
            <CopyableCode title={file} code={fillIn(code, values)} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </section>
  );
}
