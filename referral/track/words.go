package track

import (
	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/term"
)

// packageName is what errors of this package begin with.
const packageName = "track"

// text is a wording in the four languages.
func text(en, fr, es, ar string) i18n.Text {
	return i18n.Text{i18n.EN: en, i18n.FR: fr, i18n.ES: es, i18n.AR: ar}
}

// lexicon is what the words of this package are called.
func lexicon(id string, title i18n.Text, terms ...term.Term) term.Scheme {
	return term.Scheme{ID: id, Title: title, Terms: terms}
}

func entry(id, en, fr, es, ar string) term.Term {
	return term.Term{ID: id, Label: text(en, fr, es, ar)}
}

// below is an entry under a broader one.
func below(parent, id, en, fr, es, ar string) term.Term {
	return term.Term{ID: id, Parent: parent, Label: text(en, fr, es, ar)}
}

// Vocabularies returns the words of this package with their labels, for forms
// and reports: kinds of event, statuses, stages, outcomes, actors, reasons,
// origins, channels, kinds of contact, units, what became of needs. The caller
// owns them. The ids are "referral", "status", "stage", "outcome", "actor",
// "reason", "origin", "channel", "contact", "unit", "result".
func Vocabularies() []term.Scheme {
	return []term.Scheme{
		kindScheme(), statusScheme(), stageScheme(), outcomeScheme(), actorScheme(), Reasons(),
		originScheme(), channelScheme(), contactScheme(), unitScheme(), resultScheme(),
	}
}

func kindScheme() term.Scheme {
	return lexicon("referral", text("Event", "Événement", "Suceso", "الحدث"),
		entry("draft", "draft", "rédiger", "redactar", "صياغة"),
		entry("send", "send", "transmettre", "enviar", "إرسال"),
		entry("acknowledge", "acknowledge", "accuser réception", "acusar recibo", "إشعار بالاستلام"),
		entry("claim", "claim", "prendre dans le bassin", "tomar de la lista común", "أخذ من القائمة المشتركة"),
		entry("accept", "accept", "accepter", "aceptar", "قبول"),
		entry("reject", "reject", "refuser", "rechazar", "رفض"),
		entry("redirect", "redirect", "rediriger", "redirigir", "إعادة توجيه"),
		entry("schedule", "schedule", "fixer un rendez-vous", "dar cita", "تحديد موعد"),
		entry("reschedule", "reschedule", "reporter le rendez-vous", "cambiar la cita", "تغيير الموعد"),
		entry("no-show", "no-show", "absence au rendez-vous", "ausencia a la cita", "تخلّف عن الموعد"),
		entry("cancel-visit", "call off the appointment", "annuler le rendez-vous", "anular la cita", "إلغاء الموعد"),
		entry("visit-done", "appointment held", "rendez-vous tenu", "cita realizada", "انعقاد الموعد"),
		entry("start", "start", "commencer", "empezar", "بدء"),
		entry("waitlist", "put on a waiting list", "inscrire sur une liste d’attente", "poner en lista de espera", "إدراج في قائمة انتظار"),
		entry("hold", "put on hold", "mettre en attente", "poner en pausa", "تعليق"),
		entry("resume", "resume", "reprendre", "reanudar", "استئناف"),
		entry("complete", "complete", "mener à terme", "completar", "إتمام"),
		entry("fail", "fail", "échouer", "fracasar", "إخفاق"),
		entry("decline-late", "decline after accepting", "se désister après acceptation", "desistir tras aceptar", "اعتذار بعد القبول"),
		entry("request-cancel", "ask to cancel", "demander l’annulation", "pedir la anulación", "طلب الإلغاء"),
		entry("cancel", "cancel", "annuler", "anular", "إلغاء"),
		entry("expire", "expire", "expirer", "vencer", "انقضاء المهلة"),
		entry("stall", "stall", "s’enliser", "estancarse", "تعثّر"),
		entry("enter-in-error", "mark as entered in error", "marquer comme saisie par erreur", "marcar como registrada por error", "وسم كمدخل خطأً"),
		entry("note", "note", "noter", "anotar", "تدوين ملاحظة"),
		entry("attempt", "attempt to reach the person", "tenter de joindre la personne", "intentar contactar a la persona", "محاولة الوصول إلى الشخص"),
		entry("withdraw-consent", "withdraw consent", "retirer le consentement", "retirar el consentimiento", "سحب الموافقة"),
		entry("split", "split", "répartir", "dividir", "تقسيم"),
		entry("follow-up", "follow up", "faire un suivi", "hacer seguimiento", "متابعة"),
	)
}

func statusScheme() term.Scheme {
	return lexicon("status", text("Status", "Statut", "Estado", "الحالة"),
		entry(Drafted, "draft", "brouillon", "borrador", "مسودة"),
		entry(Requested, "requested", "demandée", "solicitada", "مطلوبة"),
		entry(Received, "received", "reçue", "recibida", "مستلمة"),
		entry(Accepted, "accepted", "acceptée", "aceptada", "مقبولة"),
		entry(Rejected, "rejected", "refusée", "rechazada", "مرفوضة"),
		entry(Ready, "ready", "prête", "lista", "جاهزة"),
		entry(Cancelled, "cancelled", "annulée", "anulada", "ملغاة"),
		entry(InProgress, "in progress", "en cours", "en curso", "جارية"),
		entry(OnHold, "on hold", "en attente", "en pausa", "معلّقة"),
		entry(Failed, "failed", "échouée", "fracasada", "مخفقة"),
		entry(Completed, "completed", "terminée", "completada", "مكتملة"),
		entry(EnteredInError, "entered in error", "saisie par erreur", "registrada por error", "مدخلة خطأً"),
	)
}

func stageScheme() term.Scheme {
	return lexicon("stage", text("Stage", "Étape", "Etapa", "المرحلة"),
		entry(Acknowledged, "acknowledged", "réception confirmée", "con acuse de recibo", "أُشعر باستلامها"),
		entry(Active, "active", "active", "activa", "نشطة"),
		entry(Scheduled, "appointment made", "rendez-vous fixé", "con cita", "حُدد موعدها"),
		entry(Missed, "no-show", "absence au rendez-vous", "ausencia a la cita", "تخلّف عن الموعد"),
		entry(VisitCancelled, "appointment called off", "rendez-vous annulé", "cita anulada", "أُلغي الموعد"),
		entry(VisitedOnce, "appointment held", "rendez-vous tenu", "cita realizada", "انعقد الموعد"),
		entry(CancellationRequested, "cancellation requested", "annulation demandée", "anulación solicitada", "طُلب إلغاؤها"),
		entry(Waitlisted, "on a waiting list", "sur une liste d’attente", "en lista de espera", "في قائمة انتظار"),
		entry(NeedsAction, "needs action of the person", "action de la personne requise", "requiere acción de la persona", "تتطلب إجراءً من الشخص"),
		entry(NeedsDocument, "needs a document", "document requis", "requiere un documento", "تتطلب وثيقة"),
		entry(Held, "on hold", "en attente", "en pausa", "معلّقة"),
		entry(Redirected, "redirected", "redirigée", "redirigida", "أُعيد توجيهها"),
		entry(Declined, "declined after accepting", "désistement après acceptation", "desistimiento tras aceptar", "اعتذار بعد القبول"),
		entry(Expired, "expired", "expirée", "vencida", "انقضت مهلتها"),
		entry(FollowedUp, "followed up", "suivie", "con seguimiento", "تمت متابعتها"),
	)
}

func outcomeScheme() term.Scheme {
	return lexicon("outcome", text("Outcome", "Résultat", "Resultado", "النتيجة"),
		entry(Helped, "helped", "aidée", "ayudada", "تلقّى المساعدة"),
		entry(PartlyHelped, "partly helped", "aidée en partie", "ayudada en parte", "تلقّى مساعدة جزئية"),
		entry(NotHelped, "not helped", "non aidée", "no ayudada", "لم يتلقَّ المساعدة"),
		entry(NoneRecorded, "none recorded", "aucun noté", "ninguno registrado", "لم تُسجَّل نتيجة"),
		entry(NotReached, "not reached", "non jointe", "no contactada", "تعذّر الوصول إليه"),
	)
}

func actorScheme() term.Scheme {
	return lexicon("actor", text("Actor", "Acteur", "Actor", "الفاعل"),
		entry(Source, "the one who refers", "l’organisme qui oriente", "quien deriva", "الجهة المُحيلة"),
		entry(Target, "the agency", "l’organisme destinataire", "la agencia destinataria", "الجهة المُحال إليها"),
		entry(Person, "the person", "la personne", "la persona", "الشخص"),
		entry(Intermediary, "the intermediary", "l’intermédiaire", "el intermediario", "الوسيط"),
		entry(Clock, "the clock", "l’horloge", "el reloj", "الساعة"),
	)
}

// label is what a word of a vocabulary is called; the word itself, if it has
// none.
func label(s *term.Scheme, id string) (i18n.Text, bool) {
	for i := range s.Terms {
		if s.Terms[i].ID == id {
			return s.Terms[i].Label, true
		}
	}
	return nil, false
}

var (
	kindWords   = kindScheme()
	statusWords = statusScheme()
	stageWords  = stageScheme()
	actorWords  = actorScheme()
)

// kindWord is what a kind of event is called; nil: it is not ours.
func kindWord(kind term.Code) i18n.Text {
	if !ours(kind) {
		return nil
	}
	t, _ := label(&kindWords, kind.Term())
	return t
}

// sayKind names a kind of event. A stranger's word is not repeated: nobody knows
// what it holds.
func sayKind(name string, kind term.Code) i18n.Arg {
	if t := kindWord(kind); t != nil {
		return i18n.Local(name, t)
	}
	return i18n.Said(name, another().With())
}

func sayStatus(name, status string) i18n.Arg { return sayWord(name, &statusWords, status) }
func sayStage(name, stage string) i18n.Arg   { return sayWord(name, &stageWords, stage) }
func sayActor(name, actor string) i18n.Arg   { return sayWord(name, &actorWords, actor) }

func sayWord(name string, s *term.Scheme, id string) i18n.Arg {
	if t, ok := label(s, id); ok {
		return i18n.Local(name, t)
	}
	return i18n.Said(name, another().With())
}

func refuse(code string, t i18n.Template, args ...i18n.Arg) error {
	return i18n.Fail(packageName, code, t, args...)
}
