import { createRoot } from "react-dom/client";
import "./shell/base.css";
import "./shell/manager.css";
import { App } from "./shell/app.tsx";
import { startWords } from "./shell/words.ts";

await startWords();
createRoot(document.getElementById("root")!).render(<App />);
