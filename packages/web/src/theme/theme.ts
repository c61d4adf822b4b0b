import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** Deep teal, the one accent; shade 8 is the accent of the light theme, 4 that of the dark one. */
const teal: MantineColorsTuple = [
  '#eff6f5',
  '#e3efed',
  '#bcd4d0',
  '#93bbb6',
  '#7cc4be',
  '#418984',
  '#2b7672',
  '#1c6864',
  '#0f5f5c',
  '#0a4644',
];
const brick: MantineColorsTuple = [
  '#fbf2f0',
  '#f6e6e2',
  '#e9c6be',
  '#dba79c',
  '#ef9e8e',
  '#bf6152',
  '#ad4c3c',
  '#a34030',
  '#9b3a2b',
  '#772b1f',
];

export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 8, dark: 4 },
  autoContrast: true,
  luminanceThreshold: 0.36,
  colors: { teal, brick },
  fontFamily:
    "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', 'Liberation Sans', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '16px', sm: '20px', md: '20px', lg: '24px', xl: '28px' },
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '24px', lineHeight: '32px' },
      h2: { fontSize: '15px', lineHeight: '20px' },
      h3: { fontSize: '14px', lineHeight: '20px' },
    },
  },
  defaultRadius: 'sm',
  radius: { sm: '6px', md: '8px' },
  cursorType: 'pointer',
  components: {
    Button: {
      defaultProps: { size: 'sm' },
      // What stands on a filled ground is white in the light theme and dark in the dark one.
      vars: (_: unknown, { variant = 'filled' }: { readonly variant?: string }) => ({
        root: variant === 'filled' ? { '--button-color': 'var(--hb-on-accent)' } : {},
      }),
    },
    Checkbox: { vars: () => ({ root: { '--checkbox-icon-color': 'var(--hb-on-accent)' } }) },
    Radio: { vars: () => ({ root: { '--radio-icon-color': 'var(--hb-on-accent)' } }) },
    Anchor: { defaultProps: { underline: 'hover' } },
    Table: { defaultProps: { verticalSpacing: 8, horizontalSpacing: 'sm' } },
    // The empty first stop is no item of a menu.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    // The head of a window is no head of the page.
    ModalHeader: { defaultProps: { role: 'none' } },
    Modal: { defaultProps: { centered: true, overlayProps: { opacity: 0.45 } } },
  },
});

/** Mantine's own surfaces take the tones of the house. */
export const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--hb-surface)',
    '--mantine-color-text': 'var(--hb-ink)',
    '--mantine-color-dimmed': 'var(--hb-muted)',
    '--mantine-color-default': 'var(--hb-surface)',
    '--mantine-color-default-hover': 'var(--hb-sunken)',
    '--mantine-color-default-color': 'var(--hb-ink)',
    '--mantine-color-default-border': 'var(--hb-hairline)',
    '--mantine-color-placeholder': 'var(--hb-muted)',
    '--mantine-color-anchor': 'var(--hb-accent)',
    '--mantine-color-error': 'var(--hb-refused)',
  };
  return { variables: {}, light: shared, dark: shared };
};
