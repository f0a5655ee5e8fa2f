import { Alert, Stack, Switch, Text, Title } from '@mantine/core';
import type { FeedbackButton } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { useIsAdministrator } from '../app/services';
import { EmbedScript } from '../settings/EmbedScript';
import { PageCheck } from '../settings/PageCheck';
import { PlacementAddresses } from '../settings/PlacementAddresses';
import { useUndoableUpdate } from '../settings/useUndoableUpdate';
import { describeError } from '../ui/describeError';
import classes from '../settings/Editor.module.css';

/** Where the button may run, and the script for it. Saved at once, as the script depends on it. */
export function ButtonPlacement({ button }: { readonly button: FeedbackButton }) {
  const { t } = useTranslation();
  const isAdministrator = useIsAdministrator();
  const toggle = useUndoableUpdate('feedback-buttons', button.id, { optimistic: true });
  const sites = useUndoableUpdate('feedback-buttons', button.id);
  const { embeddedInApp, trustedSites } = button;
  const placed = embeddedInApp || trustedSites.length > 0;

  return (
    <section className={classes['card']} aria-labelledby="button-placement">
      <Stack gap="lg">
        <div>
          <Title order={2} size="h4" id="button-placement">
            {t('feedbackButtons.placement')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('feedbackButtons.placementHint')}
          </Text>
        </div>
        <Switch
          label={t('embed.embeddedInApp')}
          description={t('embed.embeddedInAppHint')}
          checked={embeddedInApp}
          disabled={!isAdministrator}
          onChange={(event) => toggle.mutate({ embeddedInApp: event.currentTarget.checked })}
        />
        {toggle.error && (
          <Alert color="red" role="alert">
            {describeError(t, toggle.error)}
          </Alert>
        )}
        {!embeddedInApp && (
          <PlacementAddresses
            addresses={trustedSites}
            texts={{
              list: t('feedbackButtons.trustedSites'),
              field: t('feedbackButtons.trustedSite'),
              hint: t('feedbackButtons.trustedSiteHint'),
            }}
            pointer="/trustedSites"
            saving={sites.isPending}
            error={sites.error}
            onChange={(changed, onSaved) => sites.mutate({ trustedSites: changed }, { onSuccess: () => onSaved?.() })}
            onEdit={() => sites.reset()}
          />
        )}
        <EmbedScript
          key={embeddedInApp ? 'app' : 'web'}
          kind="feedback-buttons"
          item={button}
          placement={embeddedInApp ? 'app' : 'web'}
          missing={placed ? undefined : t('feedbackButtons.whyNoScript')}
          settled={!toggle.isPending}
        />
        {!embeddedInApp && placed && <PageCheck key={button.version} kind="feedback-buttons" id={button.id} />}
      </Stack>
    </section>
  );
}
