/** Words of which the fields of a template are made: "[client name]", "{eventDate}". The send check knows the plainest without them. */
export const placeholderFields =
  "name first last full middle your their our my the a of this client customer member recipient sender company organization " +
  "organisation association date day month year time start end due amount number no phone email e-mail mail address title position " +
  "topic subject event meeting venue location city product service issue problem reason details description department team link url " +
  "website insert here xx xxx xxxx tbd tba text placeholder order invoice ticket fee price deadline signature firstname lastname " +
  "fname lname colleague person role and or project";
