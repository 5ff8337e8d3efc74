import { createRoot } from "react-dom/client";
import "@rapport/ui/styles.css";
import "@rapport/ui/styles-more.css";
import "./shell/manager.css";
import { App } from "./shell/app.tsx";
import { startWords } from "./shell/words.ts";

await startWords();
createRoot(document.getElementById("root")!).render(<App />);
