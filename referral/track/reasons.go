package track

import (
	"slices"

	"github.com/entente-civic/entente/partnership/term"
)

// The gaps: what kind of help was missing. They are the terms of [Reasons] that
// have others below them. The last says that nothing was.
const (
	GapService     = "no-service"   // nobody offers it, or nobody for where they live
	GapEligibility = "not-eligible" // it is offered, to others
	GapCapacity    = "capacity"     // it is offered to them, and full
	GapAccess      = "access"       // hours, distance, cost, language, accessibility, documents
	GapResponse    = "no-response"  // the agency did not answer
	GapSafety      = "safety"       // what there is, is not safe for the person
	GapUnclear     = "unclear"      // none of these, or not told
	GapNone        = "no-gap"       // help was not missing
)

// Reasons returns why a referral ended without help or stands still, and why a
// need could not be met: codes such as "reason:no-capacity", each below the kind
// of help that was missing. The list is open; a reason that is not in it is
// GapUnclear. Who has the reason says [Parties].
//
// It is made from the reasons of Boston's coordinated access system, findhelp,
// the 211 services of Connecticut and Nebraska and New Zealand's ACC; no code
// list of Inform USA was found.
func Reasons() term.Scheme {
	s := lexicon("reason", text("Reason", "Motif", "Motivo", "السبب"),
		entry(GapEligibility, "not eligible", "non admissible", "no reúne los requisitos", "غير مستوفٍ للشروط"),
		below(GapEligibility, "ineligible-age", "age", "âge", "edad", "العمر"),
		below(GapEligibility, "ineligible-residency", "residency", "lieu de résidence", "lugar de residencia", "محل الإقامة"),
		below(GapEligibility, "ineligible-income", "income", "revenu", "ingresos", "الدخل"),
		below(GapEligibility, "ineligible-status", "status", "statut", "situación legal", "الوضع القانوني"),
		below(GapEligibility, "ineligible-other", "another condition", "autre condition", "otro requisito", "شرط آخر"),
		entry(GapCapacity, "no capacity", "manque de capacité", "falta de capacidad", "نقص القدرة الاستيعابية"),
		below(GapCapacity, "no-capacity", "full", "complet", "sin plazas", "لا أماكن"),
		below(GapCapacity, "waitlist-too-long", "waiting list too long", "liste d’attente trop longue", "lista de espera demasiado larga", "قائمة انتظار طويلة جدًا"),
		below(GapCapacity, "funds-exhausted", "funds exhausted", "fonds épuisés", "fondos agotados", "نفاد الأموال"),
		entry(GapService, "no service", "aucun service", "ningún servicio", "لا خدمة"),
		below(GapService, "service-ended", "the service has ended", "le service a pris fin", "el servicio terminó", "انتهت الخدمة"),
		below(GapService, "does-not-offer", "the agency does not offer it", "l’organisme ne l’offre pas", "la agencia no lo ofrece", "الجهة لا تقدمها"),
		below(GapService, "out-of-area", "outside the area served", "hors du territoire desservi", "fuera del área atendida", "خارج المنطقة المخدومة"),
		entry(GapAccess, "access", "accès", "acceso", "إمكانية الوصول"),
		below(GapAccess, "hours", "hours", "horaires", "horario", "ساعات العمل"),
		below(GapAccess, "transport", "distance or transport", "distance ou transport", "distancia o transporte", "المسافة أو النقل"),
		below(GapAccess, "cost", "cost", "coût", "coste", "التكلفة"),
		below(GapAccess, "language", "language", "langue", "idioma", "اللغة"),
		below(GapAccess, "accessibility", "accessibility", "accessibilité", "accesibilidad", "تيسير الوصول لذوي الإعاقة"),
		below(GapAccess, "documents-missing", "documents missing", "documents manquants", "faltan documentos", "وثائق ناقصة"),
		entry(GapResponse, "no response", "sans réponse", "sin respuesta", "لا رد"),
		below(GapResponse, "no-response-agency", "the agency did not answer", "l’organisme n’a pas répondu", "la agencia no respondió", "لم ترد الجهة"),
		below(GapResponse, "agency-disengaged", "the agency withdrew", "l’organisme s’est retiré", "la agencia se retiró", "انسحبت الجهة"),
		entry(GapSafety, "safety", "sécurité", "seguridad", "السلامة"),
		below(GapSafety, "unsafe-for-person", "not safe for the person", "dangereux pour la personne", "inseguro para la persona", "غير آمن للشخص"),
		below(GapSafety, "barred", "the person is barred", "la personne est exclue du service", "la persona tiene vetado el servicio", "الشخص ممنوع من الخدمة"),
		entry(GapNone, "no gap", "aucune lacune", "sin carencia", "لا فجوة"),
		below(GapNone, "unreachable-person", "the person could not be reached", "la personne n’a pu être jointe", "no se pudo contactar a la persona", "تعذّر الوصول إلى الشخص"),
		below(GapNone, "no-show", "the person did not come", "la personne ne s’est pas présentée", "la persona no se presentó", "لم يحضر الشخص"),
		below(GapNone, "declined-by-person", "the person declined", "la personne a décliné", "la persona declinó", "اعتذر الشخص"),
		below(GapNone, "need-resolved-otherwise", "the need was met otherwise", "le besoin a été comblé autrement", "la necesidad se cubrió de otro modo", "لُبّي الاحتياج بطريقة أخرى"),
		below(GapNone, "moved", "the person moved", "la personne a déménagé", "la persona se mudó", "انتقل الشخص"),
		below(GapNone, "deceased", "the person died", "la personne est décédée", "la persona falleció", "توفي الشخص"),
		below(GapNone, "duplicate", "duplicate", "doublon", "duplicada", "مكررة"),
		below(GapNone, "sent-in-error", "sent in error", "envoyée par erreur", "enviada por error", "أُرسلت خطأً"),
		below(GapNone, "consent-withdrawn", "consent withdrawn", "consentement retiré", "consentimiento retirado", "سُحبت الموافقة"),
		entry(GapUnclear, "unclear", "indéterminé", "indeterminado", "غير واضح"),
		below(GapUnclear, "other", "other", "autre", "otro", "سبب آخر"),
	)
	s.Open, s.Other = true, "other"
	return s
}

// Parties maps each reason to whose it is: "provider", "access", "person" or
// "system". A reason that both sides may have stands with both; "other" has none.
func Parties() term.Crosswalk {
	w := term.Crosswalk{From: "reason", To: "party"}
	for _, p := range []struct {
		party   string
		reasons []string
	}{
		{"provider", []string{
			"ineligible-age", "ineligible-residency", "ineligible-income", "ineligible-status", "ineligible-other",
			"no-capacity", "waitlist-too-long", "funds-exhausted", "service-ended", "does-not-offer", "out-of-area",
			"no-response-agency", "agency-disengaged", "unsafe-for-person", "barred",
		}},
		{"access", []string{"hours", "transport", "cost", "language", "accessibility", "documents-missing"}},
		{"person", []string{
			"unreachable-person", "no-show", "declined-by-person", "need-resolved-otherwise", "moved", "deceased",
			"consent-withdrawn", "unsafe-for-person", "barred",
		}},
		{"system", []string{"duplicate", "sent-in-error"}},
	} {
		for _, r := range p.reasons {
			w.Pairs = append(w.Pairs, term.Pair{From: r, To: p.party})
		}
	}
	return w
}

// Gap is what kind of help was missing, by a reason: a gap of [Reasons]. A gap
// itself ("reason:access") is its own.
func Gap(reason term.Code) string {
	for i := range reasonWords.Terms {
		if t := &reasonWords.Terms[i]; t.ID == reason.Term() && reason.In(reasonWords.ID) {
			if t.Parent == "" {
				return t.ID
			}
			return t.Parent
		}
	}
	return GapUnclear
}

var reasonWords = Reasons()

// strongest orders gaps by what they prove: that it is full says that it is
// there, that nobody was eligible that it is offered. That there is no service
// is the weakest where somebody was referred at all.
func strongest() []string {
	return []string{GapCapacity, GapEligibility, GapAccess, GapSafety, GapResponse, GapService, GapUnclear}
}

// gapOf is the strongest of some gaps; empty if there are none but GapNone.
func gapOf(gaps []string) string {
	for _, g := range strongest() {
		if slices.Contains(gaps, g) {
			return g
		}
	}
	return ""
}
