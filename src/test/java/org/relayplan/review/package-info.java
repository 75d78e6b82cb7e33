/** What users copy to have changes judged before they are committed or merged, tried in scratch repositories. */
package org.relayplan.review;
