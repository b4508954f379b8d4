import { createRoot } from "react-dom/client";
import { TryPage } from "./try-page.tsx";
import "./try.css";

createRoot(document.getElementById("try")!).render(<TryPage />);
