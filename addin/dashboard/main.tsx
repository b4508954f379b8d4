import { createRoot } from "react-dom/client";
import { Boundary } from "../report/boundary.tsx";
import { Dashboard } from "./dashboard.tsx";
import "./dashboard.css";

createRoot(document.getElementById("dashboard")!).render(
  <Boundary>
    <Dashboard />
  </Boundary>,
);
