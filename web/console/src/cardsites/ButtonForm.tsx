import { NativeSelect, SegmentedControl, Switch, TextInput } from '@mantine/core';
import { SITE_FONTS, type SiteFont } from '@beseda/protocol';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldError } from '../api/apiError';
import { CHANNEL_INPUTS } from '../feedbackbuttons/channelKinds';
import { ColorField } from '../settings/ColorField';
import { describeField } from '../settings/describeField';
import { ContrastNote } from './ContrastNote';
import type { DraftButton } from './draft';
import { behindCaption } from './siteLook';
import classes from './ButtonRow.module.css';

interface ButtonFormProps {
  readonly button: DraftButton;
  readonly page: string;
  readonly pointer: string;
  /** Whether somebody has just opened it, and goes on here. */
  readonly focused: boolean;
  readonly disabled: boolean;
  readonly error: unknown;
  readonly onChange: (changed: DraftButton) => void;
}

/** What one button says, where it leads, and what it looks like. */
export function ButtonForm({ button, page, pointer, focused, disabled, error, onChange }: ButtonFormProps) {
  const { t } = useTranslation();
  const first = useRef<HTMLInputElement>(null);
  const { kind } = button;
  const change = (changes: Partial<DraftButton>) => onChange({ ...button, ...changes });
  const wrong = (field: string) => {
    const found = fieldError(error, `${pointer}/${field}`);
    return found && describeField(t, found);
  };

  useEffect(() => {
    if (focused) first.current?.focus();
  }, [focused]);

  return (
    <div className={classes['form']}>
      <TextInput
        ref={first}
        label={t('cardSites.caption')}
        value={button.caption}
        maxLength={100}
        readOnly={disabled}
        error={wrong('caption')}
        onChange={(event) => change({ caption: event.currentTarget.value })}
      />
      {kind !== 'online-chat' && (
        <TextInput
          label={t('cardSites.value')}
          placeholder={t(`feedbackButtons.${kind}Placeholder`)}
          inputMode={CHANNEL_INPUTS[kind]}
          value={button.value}
          maxLength={2048}
          readOnly={disabled}
          error={wrong('value')}
          onChange={(event) => change({ value: event.currentTarget.value })}
        />
      )}
      <SegmentedControl
        fullWidth
        aria-label={t('cardSites.style')}
        disabled={disabled}
        value={button.style}
        onChange={(style) => change({ style })}
        data={[
          { value: 'filled', label: t('cardSites.filled') },
          { value: 'outline', label: t('cardSites.outline') },
        ]}
      />
      <div>
        <div className={classes['colors']}>
          <ColorField
            label={t('cardSites.captionColor')}
            color={button.captionColor}
            disabled={disabled}
            error={wrong('captionColor')}
            onChange={(captionColor) => change({ captionColor })}
          />
          <ColorField
            label={t(button.style === 'filled' ? 'cardSites.buttonColor' : 'cardSites.outlineColor')}
            color={button.backgroundColor}
            disabled={disabled}
            error={wrong('backgroundColor')}
            onChange={(backgroundColor) => change({ backgroundColor })}
          />
        </div>
        <ContrastNote text={button.captionColor} behind={behindCaption(button, page)} />
      </div>
      <NativeSelect
        label={t('cardSites.font')}
        disabled={disabled}
        value={button.font}
        error={wrong('font')}
        onChange={(event) => change({ font: event.currentTarget.value as SiteFont })}
        data={SITE_FONTS.map((font) => ({ value: font, label: t(`cardSites.${font}`) }))}
      />
      <Switch
        label={t('cardSites.icon')}
        checked={button.icon}
        disabled={disabled}
        onChange={(event) => change({ icon: event.currentTarget.checked })}
      />
    </div>
  );
}
