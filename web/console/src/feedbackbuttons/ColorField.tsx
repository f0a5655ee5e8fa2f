import { ColorInput, MantineThemeProvider, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { iconContrast } from './contrast';

const SWATCHES = ['#3a63e0', '#0c7c74', '#2b8a3e', '#e8590c', '#c92a2a', '#7b2ff7', '#d6336c', '#1a2138', '#ffd43b'];
/** WCAG 2.2, 1.4.11: what an icon needs. */
const LEAST_CONTRAST = 3;

interface ColorFieldProps {
  readonly color: string;
  readonly disabled: boolean;
  readonly error: string | undefined;
  readonly onChange: (color: string) => void;
}

/** The button's colour, and how well its icon is seen on it. */
export function ColorField({ color, disabled, error, onChange }: ColorFieldProps) {
  const { t } = useTranslation();
  const contrast = iconContrast(color);
  // The field itself takes no names for the sliders in it.
  const labels = { saturationLabel: t('feedbackButtons.saturation'), hueLabel: t('feedbackButtons.hue') };
  return (
    <div>
      <MantineThemeProvider inherit theme={{ components: { ColorPicker: { defaultProps: labels } } }}>
        <ColorInput
          label={t('feedbackButtons.color')}
          description={t('feedbackButtons.colorHint')}
          format="hex"
          swatches={SWATCHES}
          swatchesPerRow={9}
          withEyeDropper={false}
          fixOnBlur={false}
          value={color}
          disabled={disabled}
          error={error}
          onChange={onChange}
        />
      </MantineThemeProvider>
      {contrast && (
        <Text size="sm" mt={4} c="dimmed" role="status">
          {t(contrast.icon === 'white' ? 'feedbackButtons.contrastWhite' : 'feedbackButtons.contrastBlack', {
            ratio: contrast.ratio.toFixed(1),
          })}
          {contrast.ratio < LEAST_CONTRAST && (
            <Text span inherit c="red">
              {' '}
              {t('feedbackButtons.contrastLow')}
            </Text>
          )}
        </Text>
      )}
    </div>
  );
}
