import { createRoot } from "react-dom/client";
import { Boundary } from "../report/boundary.tsx";
import { SettingsPage } from "./settings-page.tsx";
import "./settings.css";

createRoot(document.getElementById("settings")!).render(
  <Boundary>
    <SettingsPage />
  </Boundary>,
);
