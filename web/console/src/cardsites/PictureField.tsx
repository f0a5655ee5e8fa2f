import { Stack, TextInput } from '@mantine/core';
import type { SitePicture } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { PictureChooser } from '../pictures/PictureChooser';
import { usePicture } from '../pictures/usePicture';
import { useUploadPicture } from '../pictures/useUploadPicture';

interface PictureFieldProps {
  readonly picture: SitePicture | null;
  readonly disabled: boolean;
  /** What is wrong with the alt text. */
  readonly error: string | undefined;
  readonly onChange: (picture: SitePicture | null) => void;
}

/** The picture of a site, and what it shows in words. */
export function PictureField({ picture, disabled, error, onChange }: PictureFieldProps) {
  const { t } = useTranslation();
  const { upload, cancel, ...uploading } = useUploadPicture((taken) => onChange({ ...taken, alt: picture?.alt ?? '' }));
  return (
    <Stack gap="sm">
      <PictureChooser
        label={t('cardSites.picture')}
        hint={t('pictures.hint')}
        shown={usePicture(picture?.id)}
        chosen={picture !== null}
        disabled={disabled}
        {...uploading}
        onChoose={(file) => upload(file, file.name)}
        onCancel={cancel}
        onRemove={() => onChange(null)}
      />
      {picture && (
        <TextInput
          label={t('cardSites.alt')}
          description={t('cardSites.altHint')}
          value={picture.alt}
          maxLength={400}
          readOnly={disabled}
          error={error}
          onChange={(event) => onChange({ ...picture, alt: event.currentTarget.value })}
        />
      )}
    </Stack>
  );
}
