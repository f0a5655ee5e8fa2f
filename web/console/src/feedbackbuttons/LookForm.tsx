import { Alert, Input, SegmentedControl, Stack, Text, TextInput, Title } from '@mantine/core';
import type { OnlineChat } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { ApiError, fieldError } from '../api/apiError';
import { BoundChat } from '../settings/BoundChat';
import { describeField } from '../settings/describeField';
import { describeError } from '../ui/describeError';
import { ChannelsEditor } from './ChannelsEditor';
import { ButtonColorField } from './ButtonColorField';
import type { Draft } from './draft';
import classes from '../settings/Editor.module.css';

interface LookFormProps {
  readonly draft: Draft;
  readonly chats: readonly OnlineChat[] | undefined;
  readonly disabled: boolean;
  readonly error: unknown;
  readonly onChange: (change: Partial<Draft>) => void;
}

/** What a visitor sees of the button: edited here, saved by the bar below. */
export function LookForm({ draft, chats, disabled, error, onChange }: LookFormProps) {
  const { t } = useTranslation();
  const wrong = (pointer: string) => {
    const found = fieldError(error, pointer);
    return found && describeField(t, found);
  };
  const ofFields = error instanceof ApiError && (error.problem.errors?.length ?? 0) > 0;

  return (
    <section className={classes['card']} aria-labelledby="button-look">
      <Stack gap="lg">
        <Title order={2} size="h4" id="button-look">
          {t('feedbackButtons.look')}
        </Title>
        {error != null && !ofFields && (
          <Alert color="red" role="alert">
            {describeError(t, error)}
          </Alert>
        )}
        <TextInput
          label={t('settings.name')}
          description={t('feedbackButtons.nameHint')}
          value={draft.name}
          maxLength={200}
          readOnly={disabled}
          error={wrong('/name')}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
        <ButtonColorField
          color={draft.color}
          disabled={disabled}
          error={wrong('/color')}
          onChange={(color) => onChange({ color })}
        />
        <Input.Wrapper label={t('feedbackButtons.position')} labelElement="div" error={wrong('/position')}>
          <SegmentedControl
            fullWidth
            mt={6}
            aria-label={t('feedbackButtons.position')}
            disabled={disabled}
            value={draft.position}
            onChange={(position) => onChange({ position: position })}
            data={[
              { value: 'bottom-left', label: t('feedbackButtons.bottomLeft') },
              { value: 'bottom-right', label: t('feedbackButtons.bottomRight') },
            ]}
          />
        </Input.Wrapper>
        <BoundChat
          hint={t('feedbackButtons.boundHint')}
          gone={t('feedbackButtons.boundGone')}
          chatId={draft.onlineChatId}
          chats={chats}
          disabled={disabled}
          error={wrong('/onlineChatId')}
          onChange={(onlineChatId) => onChange({ onlineChatId })}
        />
        <div>
          <Title order={3} size="h5">
            {t('feedbackButtons.channels')}
          </Title>
          <Text size="sm" c="dimmed" mb="sm">
            {t('feedbackButtons.channelsHint')}
          </Text>
          <ChannelsEditor
            channels={draft.channels}
            disabled={disabled}
            error={error}
            onChange={(channels) => onChange({ channels })}
          />
        </div>
      </Stack>
    </section>
  );
}
