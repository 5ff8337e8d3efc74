import { createRoot } from "react-dom/client";
import "../src/styles.css";
import { Gallery } from "./gallery.tsx";

createRoot(document.getElementById("root")!).render(<Gallery />);
