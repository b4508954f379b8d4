import { createRoot } from "react-dom/client";
import { Boundary } from "../report/boundary.tsx";
import { TryPage } from "./try-page.tsx";
import "./try.css";

createRoot(document.getElementById("try")!).render(
  <Boundary>
    <TryPage />
  </Boundary>,
);
