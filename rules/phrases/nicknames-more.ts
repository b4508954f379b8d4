/** Rarer forms of given names, and names that mostly keep one form. A build whose size is bounded may leave these out. */

/** Lines as in nicknames.ts: they add to a name that stands there. */
const forms = `
aaron ron
abraham bram abe
adelaide addie heidi adele
agnes aggie nessa
alejandro alex ale jandro
alessandro alex sandro ale
alexander al alek xander lex sasha sascha
alexandra ali alexa sasha
alexis alex lexi
alice ali allie
allison allie
alphonse al fonzie
amanda manda
amelia amy millie mia
anastasia ana stacy stasia nastya asya
andrea drea andi
andreas andi
angela angel
anna ania anita
annette annie netta
antoinette toni nettie
antonio nino antoine
archibald archie
arnold arnie
arthur art
augustus gus augie august
barbara basia
bartholomew bart
beatrice bee beatriz bea trixie
benedict ben
benjamin benji
bernadette bernie detta
bernard bernie
bertha bert
bethany beth
bradley brad
brandon bran
bridget biddy bridie britt
brittany brit
calvin cal
cameron cam
candace candy candice
carlos carlitos charlie
carmela carmen mel
carol carrie
caroline caro lynn caz
cassandra sandra cass
cecilia cecily cece celia
chadwick chad
charles chaz
charlotte lotte
chester chet
christopher topher kester
clarence clare
clifford cliff
clinton clint
constance connie
cornelius neil corny cor
courtney court
curtis curt
cynthia cyndi
cyrus cy
daniela dani
danielle elle dani
david davy
denise dee
dolores lola lolita
dominic nic dom nick
donna don
dorothy dorothea thea
duncan dunc
dwight ike
eduardo edu lalo eddie
eileen ellie
eleanor lenore elinor
elena ellie lena
elizabeth elisa lisbeth elspeth ellie liza lilibet bette
ellen nell
emily millie
emmanuel manny manu
enrique quique kike
ernest ernie
esperanza espe
esther essie hester
eugene gene
evelyn evie
ezekiel zeke
ferdinand ferdie
fernando nando fer
florence florrie flo
frances francie
francesca fran frankie chesca cesca
francesco franco cecco checco
francisco pancho cisco fran paco frank
franklin frank
frederick frederic frederik
fredrick fred rick
friedrich fritz fred
gabriel gabi gabe
gabrielle elle
genevieve gen ginny viv
george jorge
georgina georgie gina georgia
gerald gerry
geraldine geri
gerard gerry jerry
gertrude gertie trudy
gilbert gil bert
giovanni vanni nino gianni
giuseppe peppe pino beppe
giuseppina pina giusy
grace gracie
gretchen greta
guadalupe lupita lupe
guillermo memo
gustavo gus tavo
gwendolyn gwen wendy
hannah hanna
harriet harrie hattie
harrison harry
helen helena ellen
helmut helle
henrietta etta hettie
herbert bert herb
herman hermie
horace horry
howard howie
hubert hub hugh bert
ignacio nacho
ignatius iggy
immanuel manny
irene renie
isaac zac
isabella isobel bel belle ella isa isabel isabelle bella izzy
jackson jack
jacob jay
james jem
janice jan
jasmine jas jazz
jason jase
jeanette jean nettie
jeffrey jeffery
jerome jerry
jesus chuy chucho
joachim jo achim
joanna jody
johann hans hannes jo
johannes hans hannes jo johan
jonathan jonathon john
jordan jordy
jorge coque
jose chepe
josefina pepa fina
joseph jo jos
josephine josephina posy jo josie
joyce joy
juan juanito
juana juanita
juliana jules
katarina kat kata
katarzyna kasia
kirsten kirsty
kristen kristy
kristina kristy
krzysztof krzys
lauren lori
laurence laurie
lawrence laurie
leonardo leo nardo
leopold leo
leroy lee roy
leslie les
lewis lew
lillian lilian
linda lyn
lindsay linds
lorraine lori raine
louise lulu lou
lucinda lucy cindy
ludwig lutz wiggerl
luis lucho
luisa lulu
lydia liddy
lynette lynn
madeline madelyn lena
magdalena magda lena maggie
malcolm mal
manuel manolo
marcus marco
margaret margie daisy
margarita rita marga
marguerite margot daisy
maria ria
mariana mari
marianne mari
maribel mari
marilyn lynn
marjorie margie marj marge
marshall marsh
martina tina
marvin marv
mary mae mamie
matilda tilly tilda
matteo teo
matthias matt matze
maureen reenie mo
maurice morry mo
maxine max
melanie mel
melinda mel mindy lindy
melissa lissa mel missy
mercedes merche
meredith merry
michael mikey micah
michaela mickey kayla
michal misha
michele mike
michelle mich chelle micki
miguel migue mike
mildred millie
milton milt
miranda mandy randy
miriam mimi
mitchell mitch
monica mon
montgomery monty
morris mo morrie
moses mo moe
naomi nomi
natalie talia natalya
nelson nels
nicholas klaus
nicole nic nicola
nikolai nick kolya nik
nikolaus klaus niko
nina ninette
norbert norb bert
norman norm
oliver ollie
oscar ozzie
oswald oz
paula polly
pauline polly
penelope penny
percival percy
peter petey
petronella nel petra
philip philippe
phoebe bee
phyllis phyl
priscilla prissy cilla
prudence pru
rachel rae rachael
rafael rafa rafi
randall randolph randy
rebecca rebekah
regina reggie gina
reginald reg reggie
ricardo richie rick
richard ritchie
roberta robbie bobbie
roberto beto rob
robin rob
roderick rod rick
rodney rod
rodrigo rodri
roger rog
roland rollie
rosalind ros roz
rosario charo chayo
rose rosie
rosemary rose romy
roxanne roxy
rudolph rudolf rolf rudy
salvatore sal salvo toto
sara sari
saul sol
sebastian bas basti seb
serena rena
sergio checo
seymour sy
shannon shan
sharon shaz
sheldon shel
sidney syd sydney sid
simon si
solomon sol
spencer spence
stefan stef
stephanie stef
stephen stevie steph stephan
susan susie sukie susanna susi sanne
sylvester sly
sylvia syl silvia
tabitha tabby
tamara tamar tammy
teresa tere resi
thaddeus ted tad thad
theodora thea dora theo
theresa resi
thomas thom
tiffany tiff
tobias toby
tomasz tomek
valentina val tina
vanessa nessa van
vera verochka
vernon vern
veronica vero ronnie vera
victor vick
viola vi
violet vi
virginia ginger gina
vivian vivienne viv
vladimir vlad vova volodya
walter wally
wendell wendy
wesley wes
wilfred will fred wilf
wilhelm willi
wilhelmina mina minnie willa
willem wim
winifred freddie winnie
winston win
woodrow woody
yevgeny zhenya evgeny
yolanda yoli
yvonne vonnie
zachary zak
`;

const single = `adam adrian ahmed aisha alan alberto aldo alice allan allen alvaro ama amal amir amit anders andre andrzej anil anjali anton april arash ari
arjun ashley asif astrid audrey ava barry basil bern bjorn blake bo bogdan boris brant brenda brendan brent bret brett brooke bruce bruno
bryce byron camille cara carla carlo casey cath cesar chandra chen chloe claire clara claude claudia claudio clay cody colin colleen connor
cora corinne craig cristina crystal dale damian damon dana darren darryl daryl dawn dean deepak deirdre derek devon diego dina dinesh dirk
dmitri doris dustin dylan edgar edith elaine elias elijah elliot ellis elsa elvira emil emilio emre enzo erica erika erin ethan eva evan
fabian fatima felipe felix fiona floyd franz freya gavin gerhard giulia gloria gordon grace graham grant guido gunther guy harvey hassan
heather hector heike heinz holger hope hugo hussein ian ibrahim ida igor imran inga ingrid ioana irina irma isla ivan ivana ivy jaclyn jaime
jana jared jasper javier jenna jens jeroen jin jochen joel joelle joost joris joyce juergen jun jurgen justin kamal karim karin karsten
kartik katja kelsey kerry khalid kiran kirk kofi kumar kyle lars laszlo latoya laura leah leila leon leonie lin linus lloyd logan lorenzo
lorna luca lucia luigi luis lukas luz lyle magnus malik manfred marcel marcela marek maren marilyn marion marisa marissa marlene marta mateo
mateusz mathieu mauro maya mehmet mei melody merle mikael mila ming mira mohan monique morgan murray mustafa nadia nadine nigel nikhil nils
noah noel noor norma olaf oleg olga omar orlando oscar otto owen pablo pascal pavel pedro perry pierre pilar piotr pooja pradeep prakash
preston priya quentin quinn rahul rainer raj rajesh ralph ramesh ramon raoul raul ravi reed reid renate rene rhonda robyn rocio rohan roman
rory rosa ross roy ruben ruby ryan sabine sabrina salma sandeep sanjay santiago selma serge sergei seth shane shauna sheila shelby sherry
shreya silke simone sonia sonja stacey stella sunil suresh sven svetlana sylvia tanya tara tariq taylor thorsten todd tonya torsten tracy
travis trevor troy tyler ulrich ulrike umar ursula uwe valeria vanessa vijay vikram vivek wade wanda warren wayne wei werner willow wolfgang
xavier yan yasmin yolanda yosef yuki yuri yusuf zainab zoe`;

/** One name a line. */
export const moreNames = forms + single.replace(/\s/g, "\n");
