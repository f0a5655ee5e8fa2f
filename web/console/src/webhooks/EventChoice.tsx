import { Button, Checkbox, Input, Stack } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './EventChoice.module.css';
import { eventGroups, type EventGroup } from './eventName';

interface EventChoiceProps {
  readonly codes: readonly string[];
  readonly chosen: readonly string[];
  readonly error: string | undefined;
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Which events a webhook is told of. */
export function EventChoice({ codes, chosen, error, onChange }: EventChoiceProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} aria-describedby={error === undefined ? undefined : `${id}-error`}>
      <Input.Label id={id} mb="xs">
        {t('webhooks.events')}
      </Input.Label>
      <div className={classes['groups']}>
        {eventGroups(codes).map((group) => (
          <Group key={group.entity} group={group} chosen={chosen} onChange={onChange} />
        ))}
      </div>
      {error !== undefined && (
        <Input.Error id={`${id}-error`} mt="xs">
          {error}
        </Input.Error>
      )}
    </div>
  );
}

interface GroupProps {
  readonly group: EventGroup;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

function Group({ group: { entity, events }, chosen, onChange }: GroupProps) {
  const { t } = useTranslation();
  const codes = events.map(({ code }) => code);
  const all = codes.every((code) => chosen.includes(code));
  const name = t(`webhookEntities.${entity}`);

  const set = (changed: readonly string[], wanted: boolean) => {
    const others = chosen.filter((code) => !changed.includes(code));
    onChange(wanted ? [...others, ...changed] : others);
  };

  return (
    <fieldset className={classes['group']}>
      <legend>
        {name}
        {codes.length > 1 && (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={t(all ? 'webhooks.noneOf' : 'webhooks.allOf', { entity: name })}
            onClick={() => set(codes, !all)}
          >
            {all ? t('webhooks.none') : t('webhooks.all')}
          </Button>
        )}
      </legend>
      <Stack gap="xs">
        {events.map(({ code, action }) => (
          <Checkbox
            key={code}
            size="sm"
            label={t(`webhookActions.${action}`)}
            checked={chosen.includes(code)}
            onChange={(event) => set([code], event.currentTarget.checked)}
          />
        ))}
      </Stack>
    </fieldset>
  );
}
