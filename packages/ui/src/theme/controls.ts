import type { MantineThemeComponents } from "@mantine/core";
import styles from "./controls.module.css";

const HEIGHTS: Record<string, string> = { xs: "32px", sm: "36px", md: "44px", lg: "52px" };
const SIDES: Record<string, string> = { xs: "10px", sm: "14px", md: "20px", lg: "28px" };
const sizeOf = (size: unknown) => (typeof size === "string" && size in HEIGHTS ? size : "md");

const label = { label: styles.fieldLabel, description: styles.fieldHint, error: styles.fieldError };

/**
 * Mantine controls in Rapport's shape: 44 px, hairlines, quiet labels, panels that float and nothing else. Plain objects:
 * naming the components here would put every one of them into the first load.
 */
export const controls: MantineThemeComponents = {
  Button: {
    defaultProps: { size: "md" },
    classNames: { root: styles.button },
    vars: (_theme: unknown, props: { size?: unknown }) => ({
      root: {
        "--button-height": HEIGHTS[sizeOf(props.size)],
        "--button-padding-x": SIDES[sizeOf(props.size)],
        "--button-fz": sizeOf(props.size) === "lg" ? "1rem" : "0.875rem",
      },
    }),
  },
  ActionIcon: {
    defaultProps: { variant: "subtle", size: 44, color: "gray" },
    classNames: { root: styles.icon },
  },
  Input: {
    defaultProps: { size: "md" },
    classNames: { input: styles.input, wrapper: styles.inputWrapper },
  },
  InputWrapper: { classNames: label },
  PasswordInput: { classNames: { innerInput: styles.inner } },
  Checkbox: { classNames: { input: styles.check, label: styles.checkLabel, body: styles.checkBody } },
  Switch: {
    defaultProps: { size: "md", withThumbIndicator: false },
    classNames: { track: styles.track, label: styles.checkLabel },
  },
  SegmentedControl: {
    defaultProps: { size: "md" },
    classNames: { root: styles.segments, label: styles.segment, indicator: styles.segmentMark },
  },
  Modal: {
    defaultProps: { centered: true, radius: 14, shadow: "xl", padding: "lg", overlayProps: { className: styles.veil } },
    classNames: { content: styles.panel, header: styles.panelHead, title: styles.panelTitle, close: styles.close },
  },
  Drawer: {
    defaultProps: { position: "right", padding: "lg", overlayProps: { className: styles.veil } },
    classNames: { content: styles.panel, header: styles.panelHead, title: styles.panelTitle, close: styles.close },
  },
  Popover: { defaultProps: { shadow: "md", radius: 10 }, classNames: { dropdown: styles.floating } },
  Menu: {
    defaultProps: { shadow: "md", radius: 10, withInitialFocusPlaceholder: false },
    classNames: { dropdown: styles.floating, item: styles.item, label: styles.menuLabel },
  },
  Loader: { defaultProps: { type: "dots", color: "var(--rapport-ink-faint)" } },
};
