import { MantineProvider, type MantineColorSchemeManager, type MantineThemeOverride } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { useMemo } from "react";
import toasts from "../feedback/toast.module.css";
import { UiTextProvider, useUi, type UiTextProviderProps } from "../text/context.tsx";
import { controls } from "./controls.ts";
import { rapportVariables } from "./css-variables.ts";
import { createRapportTheme } from "./rapport-theme.ts";

/** Props of RapportProvider: the pieces' settings, the brand's colour, and the scheme (the system's unless chosen). */
export interface RapportProviderProps extends UiTextProviderProps {
  accent?: string;
  colorScheme?: "light" | "dark";
  colorSchemeManager?: MantineColorSchemeManager;
  env?: "default" | "test";
}

/** Theme, words and toasts for an application; stands once around it. */
export function RapportProvider({ children, ...props }: RapportProviderProps) {
  return (
    <UiTextProvider {...props}>
      <Themed {...props}>{children}</Themed>
    </UiTextProvider>
  );
}

function Themed({ accent, colorScheme, colorSchemeManager, env, children }: RapportProviderProps) {
  const { text } = useUi();
  const theme = useMemo(() => withWords(createRapportTheme(accent), text.close), [accent, text.close]);
  const variables = useMemo(() => rapportVariables(accent), [accent]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      defaultColorScheme="auto"
      {...(colorScheme && { forceColorScheme: colorScheme })}
      {...(colorSchemeManager && { colorSchemeManager })}
      {...(env && { env })}
    >
      {children}
      <Notifications className={toasts.place!} position="bottom-center" autoClose={5000} limit={3} />
    </MantineProvider>
  );
}

// Mantine's close buttons are icons without a name of their own.
function withWords(theme: MantineThemeOverride, close: string): MantineThemeOverride {
  return { ...theme, components: { ...controls, CloseButton: { defaultProps: { "aria-label": close } } } };
}
